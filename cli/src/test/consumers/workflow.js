// Prints what GitHub's own parser has against a workflow.
import { readFileSync } from "node:fs";
import { register } from "node:module";

register("./json-modules.js", import.meta.url);
const { parseWorkflow, NoOperationTraceWriter } = await import("@actions/workflow-parser");
const content = readFileSync(process.argv[2], "utf8");
const parsed = parseWorkflow({ name: "workflow", content }, new NoOperationTraceWriter());
for (const error of parsed.context.errors.getErrors()) {
  console.log(error.message);
}
