import type { FastifyServerOptions } from "fastify";

/**
 * One JSON object a line, to standard error. What is logged is chosen field by field: no addresses with
 * queries, no headers, no bodies, no messages of errors that are not Kodeks' own.
 */
export function loggerOptions(
  level: string,
  stream: NodeJS.WritableStream = process.stderr,
): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    stream,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      req: () => ({}),
      res: () => ({}),
      err: (error: Error) => ({ name: error.name }) as never,
    },
  };
}
