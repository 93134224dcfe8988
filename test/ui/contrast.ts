// How far apart two colours are in lightness, as WCAG 2.2 reckons it.

const lightness = (hex: string): number => {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
