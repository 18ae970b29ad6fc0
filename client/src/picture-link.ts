/** The name of the picture of a document's timeline, beside the document: `incident.timeline.svg`. */
export function pictureName(path: string, ending: 'svg' | 'png'): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${name.replace(/\.[^.]+$/, '')}.timeline.${ending}`;
}

/** An image in Markdown, of a file beside the document. */
export function imageLink(text: string, name: string): string {
  const words = text.replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&');
  return `![${words}](${imageAddress(name)})`;
}

/** The address of a file beside the document. */
export function imageAddress(name: string): string {
  return encodeURIComponent(name).replace(
    /[()'!*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
