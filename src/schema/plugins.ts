import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable } from 'graphql-yoga';
import type { Cost } from './dear.ts';
import type { Gate, Passed } from './gate.ts';
import type { Client } from './client.ts';
import type { Rate } from './rate.ts';
import { entrance } from './rate.ts';
import type { Settings } from './settings.ts';

/** What the transport knows of a request. */
export interface Transport {
  readonly client: Client;
  /** The gate was passed already, before the transport began to execute. */
  readonly passed?: Passed;
}

type Yoga = Plugin<Transport>;

// The contract's whole file has 813 tokens. What comes before execution costs up to the square of them.
const mostTokens = 2_000;
const mostErrors = 20;

/** Takes the first point of a request's price. */
export function counted(rate: Rate): Yoga {
  return {
    async onParams({ context, setResult }) {
      const { client } = context as Transport; // every transport passes one
      const refusal = await rate.take(client, entrance);
      if (refusal) setResult({ errors: [refusal] });
    },
  };
}

/** Stops parsing a document that is longer than any that can be meant; nesting is bounded by it as well. */
export const boundedParsing: Yoga = {
  onParse({ parseFn, setParseFn }) {
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: mostTokens }));
    return ({ result }) => {
      if (result instanceof GraphQLError)
        mark(result, /Document contains more th/.test(result.message) ? 'TOO_EXPENSIVE' : 'BAD_INPUT');
    };
  },
};

/** Gives errors of validation their code, and tells only the first ones. */
export function validation({ introspection }: Settings): Yoga {
  return {
    onValidate({ addValidationRule }) {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors = result.slice(0, mostErrors).map((error) => (introspection ? error : withoutSuggestion(error)));
        for (const error of errors) mark(error, 'BAD_INPUT');
        setResult(errors);
      };
    },
  };
}

/** Asks the gate before execution, unless the transport has done so, and tells what the operation costs in its answer. */
export function gated(gate: Gate): Yoga {
  const ask = async (args: ExecutionArgs, { passed, client }: Transport) =>
    passed ?? (await gate(args, client, entrance));
  return {
    async onExecute({ args, context, setResultAndStopExecution }) {
      const { errors, cost } = await ask(args, context);
      if (errors) return void setResultAndStopExecution(priced({ errors }, cost));
      return {
        onExecuteDone({ result, setResult }) {
          if (!isAsyncIterable(result)) setResult(priced(result, cost));
        },
      };
    },
    async onSubscribe({ args, context, setResultAndStopExecution }) {
      const { errors, cost } = await ask(args, context);
      if (errors) return void setResultAndStopExecution(priced({ errors }, cost));
      return {
        onSubscribeResult: () => ({
          onNext: ({ result, setResult }) => {
            if (!isAsyncIterable(result)) setResult(priced(result, cost));
          },
        }),
      };
    },
  };
}

function priced<Result extends ExecutionResult>(result: Result, cost: Cost | undefined): Result {
  return cost ? { ...result, extensions: { ...result.extensions, cost } } : result;
}

/** Takes requests that only a script of an allowed origin can send, so that no foreign page can make a browser send one. */
export const onlyJson: Yoga = {
  onRequest({ request, endResponse, fetchAPI }) {
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type') ?? '';
    if (/^application\/(?:graphql\+)?json *(?:; *charset="?utf-8"?)? *$/i.test(type)) return;
    const message = 'The request must be JSON in UTF-8, with the header `Content-Type: application/json`.';
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_INPUT' } }] });
    endResponse(new fetchAPI.Response(body, { status: 415, headers: { 'Content-Type': 'application/json' } }));
  },
};

/** Answers are not for caches: they change with the archive. Tells a client what it has left. */
export function headers(rate: Rate): Yoga {
  return {
    async onResponse({ response, serverContext }: { response: Response; serverContext: object }) {
      response.headers.set('Cache-Control', 'no-store');
      response.headers.append('Vary', 'Accept');
      if (!('client' in serverContext)) return;
      const left = await rate.headers((serverContext as Transport).client); // every transport passes one
      for (const [name, value] of Object.entries(left)) response.headers.set(name, value);
    },
  };
}

function mark(error: GraphQLError, code: string): void {
  error.extensions['code'] ??= code;
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ ?Did you mean .*\?$/s, '');
  return new GraphQLError(message, { nodes: error.nodes ?? null, extensions: error.extensions });
}
