import type { Option, Parameter } from "../../gen/demarche/v1/scenario_pb.js";
import { capitalised } from "../../format/words.js";

export function titleOf(parameter: Parameter): string {
  return parameter.title || parameter.id;
}

/** What may be chosen; undefined if the parameter is a number or a text. */
export function optionsOf({ kind }: Parameter): readonly Option[] | undefined {
  const listed = kind.case === "choice" || kind.case === "actor" || kind.case === "track";
  return listed ? kind.value.options : undefined;
}

/** What the server says against a value, in the words that stand on the form instead of ids. */
export function objectionTo(parameter: Parameter, text: string): string {
  const prefix = `${parameter.id}: `;
  const said = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const titles = new Map(optionsOf(parameter)?.map(({ value, title }) => [value, title || value]));
  return capitalised(said.replaceAll(/[\w.-]*\w/g, (word) => titles.get(word) ?? word));
}
