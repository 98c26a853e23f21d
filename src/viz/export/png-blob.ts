/** Browsers refuse canvases beyond about 16,384 px a side. */
const LONGEST_SIDE_PX = 16_000;

/**
 * A self-contained SVG document as a PNG of `scale` pixels per unit. Fonts are the system's, as on the page.
 * @throws Error when the browser cannot draw the picture.
 */
export async function pngBlob(svg: string, scale: 1 | 2 | 3): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const fitting = Math.min(scale, LONGEST_SIDE_PX / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * fitting);
    canvas.height = Math.round(image.naturalHeight * fitting);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas to draw on');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('the picture is empty')) : resolve(blob)),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
