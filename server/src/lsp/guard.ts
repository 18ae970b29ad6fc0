import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/**
 * Wraps a request's handler: one that is cancelled answers with the protocol's error, never with an empty result that an
 * editor would show; one that throws is logged with the document's name and answers with `fallback`.
 */
export function guarded<Params, Result>(
  name: string,
  connection: Connection,
  fallback: Result,
  handler: (params: Params) => Result | Promise<Result>,
) {
  return async (params: Params, token: CancellationToken): Promise<Result | ResponseError<void>> => {
    try {
      const result = token.isCancellationRequested ? fallback : await handler(params);
      return token.isCancellationRequested
        ? new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`)
        : result;
    } catch (error) {
      connection.console.error(`${name} failed${ofDocument(params)}: ${describe(error)}`);
      return fallback;
    }
  };
}

function ofDocument(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: string } } | null)?.textDocument?.uri;
  return uri ? ` for ${uri}` : '';
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
