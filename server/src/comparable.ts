/** Editors and servers escape different signs of a URI; in this form two of one file are equal. */
export function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
