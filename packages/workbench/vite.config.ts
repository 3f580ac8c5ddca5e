import { preact } from "@preact/preset-vite";
import { defineConfig } from "vite";

// The service hands these files out. Everything is a file of its own: its content security policy
// allows neither inline scripts nor inline styles, and data: only for nothing.
export default defineConfig({
  root: new URL("src/web", import.meta.url).pathname,
  base: "./",
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: new URL("dist/web", import.meta.url).pathname,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { "/v1": process.env["KODEKS_API"] ?? "http://127.0.0.1:8080" } },
});
