import { useEffect } from "preact/hooks";
import type { Refusal } from "../../api/refusal.js";
import type { Parameter } from "../../gen/demarche/v1/scenario_pb.js";
import { listed } from "../../format/words.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { titleOf } from "./parameters.js";

interface Props {
  refusal: Refusal | undefined;
  parameters: readonly Parameter[];
  /** What the fields' ids begin with. */
  form: string;
}

/** Why a form was refused. What is wrong with a field stands at the field, and the field is gone to. */
export function FormRefusal({ refusal, parameters, form }: Props) {
  useEffect(() => {
    const [first] = atFault(refusal, parameters);
    if (first) focusField(`${form}-${first.id}`);
  }, [refusal]);
  return <RefusalNote refusal={refusal && { ...refusal, message: messageOf(refusal, parameters) }} />;
}

/** The refusal in a line, which names the fields at fault if there are any. */
export function messageOf(refusal: Refusal, parameters: readonly Parameter[]): string {
  const wrong = atFault(refusal, parameters);
  return wrong.length === 0 ? refusal.message : `To be mended above: ${listed(wrong.map(titleOf))}.`;
}

function atFault(refusal: Refusal | undefined, parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter((parameter) => refusal?.fields[parameter.id]);
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  const target = field?.matches("fieldset") ? field.querySelector("input") : field;
  target?.focus();
}
