import { DealClause_Visibility as Visibility } from "../../gen/demarche/v1/view_pb.js";

const MOST = 10;
const CLAUSE_LENGTH = 300;

/** A clause as it is being written. */
export interface ClauseDraft {
  readonly visibility: Visibility;
  readonly text: string;
}

/** Who reads a clause. */
export const VISIBILITIES: Record<Visibility, string> = {
  [Visibility.UNSPECIFIED]: "",
  [Visibility.PUBLIC]: "all who know of the deal",
  [Visibility.PARTIES]: "the parties",
  [Visibility.HIDDEN]: "your team alone",
};

interface Props {
  form: string;
  clauses: readonly ClauseDraft[];
  onChange: (clauses: readonly ClauseDraft[]) => void;
}

/** What is agreed in words beside the terms, each with who may read it. */
export function ClauseFields({ form, clauses, onChange }: Props) {
  const put = (index: number, part: Partial<ClauseDraft>) =>
    onChange(clauses.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <fieldset class="clauses">
      <legend>Clauses in words</legend>
      {clauses.map(({ visibility, text }, index) => (
        <div key={index} class="clause-row">
          <input
            aria-label={`Clause ${index + 1}`}
            id={`${form}-clause-${index}`}
            maxLength={CLAUSE_LENGTH}
            value={text}
            onInput={(event) => put(index, { text: event.currentTarget.value })}
          />
          <select
            aria-label={`Who reads clause ${index + 1}`}
            value={visibility}
            onChange={(event) => put(index, { visibility: Number(event.currentTarget.value) })}
          >
            {[Visibility.PUBLIC, Visibility.PARTIES, Visibility.HIDDEN].map((each) => (
              <option key={each} value={each}>
                read by {VISIBILITIES[each]}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="quiet small"
            aria-label={`Remove clause ${index + 1}`}
            onClick={() => onChange(clauses.filter((_, at) => at !== index))}
          >
            Remove
          </button>
        </div>
      ))}
      {clauses.length < MOST && (
        <button
          type="button"
          class="small"
          onClick={() => onChange([...clauses, { visibility: Visibility.PARTIES, text: "" }])}
        >
          Add a clause
        </button>
      )}
    </fieldset>
  );
}
