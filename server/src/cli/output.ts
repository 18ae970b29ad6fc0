/** Where the command line writes: a line at a time, without its line ending. */
export interface Output {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Exit statuses. */
export const exit = { none: 0, findings: 1, misuse: 2 } as const;
