/** One colour for each kind of answer, so that a reader knows it at a glance. */
export const colours = {
  issue: 0x2f5d8c,
  article: 0x3b7a57,
  search: 0x7a4fa3,
  country: 0xb5651d,
  organization: 0x8c2f39,
  event: 0xc9a227,
  source: 0x6b7280,
  help: 0x2f5d8c,
  hint: 0xd9a400,
  trouble: 0xb3261e,
} as const;
