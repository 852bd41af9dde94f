import { SessionOptions_Demand as Demand } from "../../gen/demarche/v1/session_service_pb.js";
import { StandIn } from "../../gen/demarche/v1/view_pb.js";
import { CheckField, type OptionProps, Part, SelectField, TextField } from "./OptionFields.js";

const DEMANDS = [
  [Demand.UNSPECIFIED, "as the scenario says"],
  [Demand.OPTIONAL, "optional"],
  [Demand.REQUIRED, "required"],
] as const;

const ABSENT = [
  [StandIn.UNSPECIFIED, "nothing is done about it"],
  [StandIn.HOLD, "it orders nothing"],
  [StandIn.DEFAULT, "the scenario's default"],
  [StandIn.BOT, "a bot plays it"],
  [StandIn.WHITE_CELL, "white cell plays it"],
] as const;

/** What is asked of teams, and who stands in for them. */
export function TeamOptions(props: OptionProps) {
  const { draft, scenario, wrong, onChange } = props;
  const policies = scenario?.policies.length ?? 0;
  return (
    <Part
      title="Teams"
      usual="no bots, every member approves"
      wrong={wrong}
      names={["rationale", "prediction", "absent", "grace"]}
    >
      <CheckField {...props} name="bots" label="Bots play the teams that nobody has joined" />
      {draft.bots && policies > 0 && (
        <p class="help">
          Each plays by its team's usual policy. On the session's page you can choose another for
          each team.
        </p>
      )}
      <CheckField
        {...props}
        name="headsApprove"
        label="Only heads of delegation approve orders and sign deals"
      />
      <SelectField
        id="new-rationale"
        label="A reason with each move"
        value={draft.rationale}
        options={DEMANDS}
        onChange={(value) => onChange({ rationale: Number(value) })}
      />
      <SelectField
        id="new-prediction"
        label="A prediction with each move"
        value={draft.prediction}
        options={DEMANDS}
        onChange={(value) => onChange({ prediction: Number(value) })}
      />
      <SelectField
        id="new-absent"
        label="If nobody of a team does anything in a turn"
        value={draft.absent}
        options={ABSENT}
        onChange={(value) => onChange({ absent: Number(value) })}
      />
      {draft.absent !== StandIn.UNSPECIFIED && (
        <TextField
          {...props}
          name="grace"
          type="number"
          label="How many minutes after planning opened"
          help="Empty: only when a facilitator says so."
        />
      )}
    </Part>
  );
}
