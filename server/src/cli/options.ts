import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../core/text/nearest.ts';

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  today: { type: 'string' },
  as: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  into: { type: 'string' },
  write: { type: 'boolean' },
  check: { type: 'boolean' },
  stdout: { type: 'boolean' },
  style: { type: 'string' },
  json: { type: 'boolean' },
  svg: { type: 'boolean' },
  html: { type: 'boolean' },
  mermaid: { type: 'boolean' },
  zone: { type: 'string' },
  open: { type: 'boolean' },
  overdue: { type: 'boolean' },
  owner: { type: 'string' },
  format: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** What stands on a command line. */
export interface CommandLine {
  readonly values: {
    readonly [Name in keyof typeof options]?: (typeof options)[Name]['type'] extends 'boolean'
      ? boolean
      : string;
  };
  readonly positionals: readonly string[];
}

/** @returns options and the rest of the arguments, or in words what is wrong with them. */
export function parseOptions(args: readonly string[]): CommandLine | string {
  // What Node says of misuse is about its own interface, so that it only splits the arguments here.
  const config = { args: [...args], options, allowPositionals: true, strict: false, tokens: true } as const;
  const { tokens, values, positionals } = parseArgs(config);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isKnown(name)) return `${rawName}: unknown option${meant(name)}`;
    const takesValue = options[name].type === 'string';
    if (!takesValue && value !== undefined) return `${rawName}: unexpected “${value}”, expected no value`;
    if (takesValue && (value === undefined || (!inlineValue && value.startsWith('-'))))
      return `${rawName}: a value is missing`;
  }
  return { values: values as CommandLine['values'], positionals };
}

function isKnown(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name);
}

function meant(name: string): string {
  const [near] = nearest(name, Object.keys(options));
  return near === undefined ? '' : `; did you mean “--${near}”?`;
}
