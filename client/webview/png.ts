/** How many pixels of the picture there are for each of the SVG: sharp on a projector. */
const scale = 2;

/**
 * Draws an SVG document as a PNG and puts that into the clipboard.
 *
 * @returns nothing, or the bytes in Base64 where the page may not write to the clipboard, for instance without the focus.
 */
export async function toPng(svg: string): Promise<{ readonly data?: string }> {
  const canvas = await drawn(svg);
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob! })]);
    return {};
  } catch {
    return { data: canvas.toDataURL('image/png').replace(/^[^,]*,/, '') };
  }
}

async function drawn(svg: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
