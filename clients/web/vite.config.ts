import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
