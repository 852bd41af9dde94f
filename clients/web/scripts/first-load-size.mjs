// Fails if what a browser fetches to show the first page grows past the limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_KILOBYTES = 200;
const DIST = "dist";

const manifest = JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8"));
const files = new Set(["index.html"]);
add("index.html");

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(join(DIST, file))).length;
  total += size;
  console.log(`${kilobytes(size).padStart(7)} kB  ${file}`);
}
console.log(`${kilobytes(total).padStart(7)} kB  first load, gzip (limit: ${LIMIT_KILOBYTES} kB)`);
if (total > LIMIT_KILOBYTES * 1000) process.exit(1);

function add(name) {
  const chunk = manifest[name];
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) add(imported);
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
