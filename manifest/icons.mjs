// Draws the app's icons: `node manifest/icons.mjs` writes color.png and outline.png beside this file.
// A card with three lines: two are answered, one is awaited.
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const folder = new URL('.', import.meta.url);
const navy = [0x1f, 0x3a, 0x5f];
const white = [255, 255, 255];
const green = [0x1e, 0x8e, 0x4e];
const grey = [0x9a, 0xa7, 0xb8];

// Shapes say how far a point is from them: below nought is inside.
const rectangle = (x, y, width, height, radius) => (px, py) => {
  const dx = Math.abs(px - x - width / 2) - width / 2 + radius;
  const dy = Math.abs(py - y - height / 2) - height / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};
const stroke = (points, width) => (px, py) => Math.min(...points.slice(1).map(([bx, by], i) => {
  const [ax, ay] = points[i];
  const t = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)) - width / 2;
}));
const ring = (x, y, radius, width) => (px, py) => Math.abs(Math.hypot(px - x, py - y) - radius) - width / 2;
const edge = (shape, width) => (px, py) => Math.abs(shape(px, py)) - width / 2;
const tick = (x, y, size, width) => stroke([[x - size, y], [x - size * 0.3, y + size * 0.7], [x + size, y - size * 0.7]], width);

const color = [
  [rectangle(0, 0, 192, 192, 0), navy],
  [rectangle(42, 28, 108, 136, 12), white],
  ...[62, 96].map((y) => [tick(66, y, 9, 6), green]),
  [ring(66, 130, 8, 5), grey],
  ...[62, 96].map((y) => [stroke([[88, y], [132, y]], 8), navy]),
  [stroke([[88, 130], [118, 130]], 8), grey],
];
const outline = [
  [edge(rectangle(5, 2, 22, 28, 3), 2), white],
  ...[9.5, 16].map((y) => [tick(11, y, 2.2, 1.6), white]),
  [ring(11, 22.5, 1.8, 1.4), white],
  ...[9.5, 16].map((y) => [stroke([[16, y], [23, y]], 2), white]),
  [stroke([[16, 22.5], [20, 22.5]], 2), white],
];

// Each pixel is looked at in 8 by 8 places; how many are inside a shape is how much of it the pixel shows.
function draw(size, shapes) {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [red, green_, blue, alpha] = [0, 0, 0, 0];
      for (const [shape, [r, g, b]] of shapes) {
        let inside = 0;
        for (let i = 0; i < 64; i++) {
          if (shape(x + (i % 8 + 0.5) / 8, y + (Math.floor(i / 8) + 0.5) / 8) < 0) inside++;
        }
        const shown = inside / 64;
        const total = shown + alpha * (1 - shown);
        if (total === 0) continue;
        const mix = (over, under) => (over * shown + under * alpha * (1 - shown)) / total;
        [red, green_, blue, alpha] = [mix(r, red), mix(g, green_), mix(b, blue), total];
      }
      pixels.set([red, green_, blue, alpha * 255].map(Math.round), y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  return pixels;
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc = (bytes) => (bytes.reduce((sum, byte) => crcTable[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const all = Buffer.alloc(body.length + 8);
  all.writeUInt32BE(data.length, 0);
  body.copy(all, 4);
  all.writeUInt32BE(crc(body), body.length + 4);
  return all;
}

function png(size, shapes) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits each of red, green, blue and alpha
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size, shapes), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

writeFileSync(new URL('color.png', folder), png(192, color));
writeFileSync(new URL('outline.png', folder), png(32, outline));
