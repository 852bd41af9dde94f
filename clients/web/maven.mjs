// Maven's way into npm: `node maven.mjs ci|build`. Installs only when the lock file or Node has
// changed since the last install, and builds only when something the build reads has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NOT_READ = new Set(["node_modules", "dist", "target", "gen", "coverage", "test-results", "e2e"]);
const INSTALLED = join("node_modules", ".demarche-installed");
const BUILT = join("target", "demarche-built");
const script = process.argv[2];

const lock = digest(["package.json", "package-lock.json"]);
if (recorded(INSTALLED) !== lock) {
  npm("ci", "--no-audit", "--no-fund");
  record(INSTALLED, lock);
}

const inputs = digest([...filesUnder("."), ...filesUnder("../../protocol/proto")]);
const done = existsSync("dist/index.html") ? recorded(BUILT) : undefined;
if (done === `ci ${inputs}` || done === `${script} ${inputs}`) {
  console.log("The web client is unchanged; dist is kept. To build it anew: mvn clean");
} else {
  rmSync(BUILT, { force: true });
  npm("run", script);
  record(BUILT, `${script} ${inputs}`);
}

function npm(...args) {
  const { status, error } = spawnSync("npm", args, { stdio: "inherit" });
  if (error) {
    console.error(`npm cannot be started: ${error.message} (install Node.js 20.19 or newer)`);
  }
  if (status !== 0) process.exit(status ?? 1);
}

function digest(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_READ.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

function recorded(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function record(file, value) {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, value);
}
