/** The local date and time, `YYYY-MM-DDTHH:MM:SS`. The only clock of the server and the command line. */
export function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
