// The workflow parser imports JSON without saying so, which Node refuses by default.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export async function load(url, context, next) {
  return url.endsWith(".json")
    ? { format: "json", source: await readFile(fileURLToPath(url)), shortCircuit: true }
    : next(url, context);
}
