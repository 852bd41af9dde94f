import { connectNodeAdapter } from "@connectrpc/connect-node";
import { defineConfig, type Plugin } from "vite";
import { FakeServer } from "../fake/server.js";
import { routes } from "../fake/routes.js";

/** `npm run dev`: the pages over a server in memory, for work on how they look. */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
  plugins: [fakeServer()],
});

function fakeServer(): Plugin {
  const server = new FakeServer();
  const handle = connectNodeAdapter({ routes: routes(server) });
  return {
    name: "demarche-fake-server",
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) =>
        request.url?.startsWith("/demarche.v1.") ? handle(request, response) : next(),
      );
      for (const { code, team } of server.codes) {
        config.logger.info(`  http://127.0.0.1:5173/join/${code}  ${team || "no team"}`);
      }
    },
  };
}
