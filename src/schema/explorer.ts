/** What the explorer shows at first. */
export const examples = `# Broadsheet: what newsletters report, as data. Try one of these operations: place the cursor in it, press Ctrl+Enter.

query Newest {
  latestIssue {
    title
    articles(first: 20) {
      totalCount
      nodes { section headline lead countries { code name } }
    }
  }
}

query Find {
  search(query: "neutron source", first: 5) {
    totalCount
    didYouMean
    edges { score snippet node { headline issue { title } } }
  }
}

query OfACountry {
  country(code: "Russia") {
    name
    articles(first: 5) { nodes { headline issue { date } organizations { name } } }
    organizations(first: 5) { nodes { name articleCount } }
    events(first: 5) { nodes { start kind name } }
  }
}

query WhatHappensWhen {
  events(first: 10, filter: { kind: CONFERENCE }) {
    nodes { name start end city country { name } evidence { startLine quote } }
  }
}

query WhoIsMeant {
  suggest(kind: ORGANIZATION, text: "academy", first: 10) { value label hint }
}

subscription NewIssues {
  issuePublished { cursor issue { title } }
}
`;
