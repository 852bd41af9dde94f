import { useSignal } from "@preact/signals";
import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import { type Seat, Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { teamTitle } from "../../state/lookup.js";
import { ROLE_TITLES } from "../../state/powers.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import { CopyButton } from "../common/CopyButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { linkOf } from "./JoinLinks.js";
import { useStaff } from "./useStaff.js";

const NAME_LENGTH = 40;
const REASON_LENGTH = 200;

interface Props {
  view: View;
  seats: readonly Seat[];
  onChanged: () => void;
}

/** Who sits where, and ways to give a seat another place or person, or to take it back. */
export function SeatList({ view, seats, onChanged }: Props) {
  const taken = seats.filter((seat) => !seat.revoked);
  return (
    <ul class="seat-list">
      {taken.map((seat) => (
        <SeatItem key={seat.name} view={view} seat={seat} onChanged={onChanged} />
      ))}
    </ul>
  );
}

interface ItemProps {
  view: View;
  seat: Seat;
  onChanged: () => void;
}

function SeatItem({ view, seat, onChanged }: ItemProps) {
  const { sessions } = useGame().api;
  const command = useCommand();
  const revoke = async () => {
    const request = { name: seat.name, reason: "Seat taken back by the facilitator" };
    if (await command.run("revokeSeat", sessions.revokeSeat, request)) onChanged();
  };
  const mine = seat.name === view.seat?.name;
  return (
    <li>
      <span>
        {seat.displayName}{" "}
        <span class="faint">
          {placeOf(view, seat)}
          {seat.head && ", head"}
        </span>
      </span>
      <span class="seat-actions">
        <details class="seat-more">
          <summary>
            Move or replace<span class="unseen"> {seat.displayName}</span>
          </summary>
          <MoveForm view={view} seat={seat} onChanged={onChanged} />
          {!mine && <ReplaceForm view={view} seat={seat} onChanged={onChanged} />}
        </details>
        {!mine && (
          <ConfirmButton
            label="Revoke"
            question={`Take the seat from ${seat.displayName}? Their link stops working.`}
            confirm="Revoke the seat"
            small
            busy={command.busy}
            onConfirm={revoke}
          />
        )}
      </span>
      <RefusalNote refusal={command.refusal} />
    </li>
  );
}

/** The places a seat can be given: each team, or a role. */
const ROLES = [
  Seat_Role.OBSERVER,
  Seat_Role.UMPIRE,
  Seat_Role.WHITE_CELL,
  Seat_Role.CONTROLLER,
  Seat_Role.OWNER,
];

function MoveForm({ view, seat, onChanged }: ItemProps) {
  const command = useCommand();
  const { classes } = useStaff();
  const place = useSignal(seat.team || `role:${seat.role}`);
  const head = useSignal(seat.head);
  const reason = useSignal("");
  const member = !place.value.startsWith("role:");
  const move = async (event: Event) => {
    event.preventDefault();
    const request = {
      name: seat.name,
      role: member ? Seat_Role.MEMBER : Number(place.value.slice(5)),
      team: member ? place.value : "",
      head: member && head.value,
      reason: reason.value.trim(),
    };
    if (await command.run("moveSeat", classes.moveSeat, request)) onChanged();
  };
  return (
    <form class="row" aria-label={`Move ${seat.displayName}`} onSubmit={move}>
      <select
        aria-label="Place"
        value={place.value}
        onChange={(event) => (place.value = event.currentTarget.value)}
      >
        {view.teams.map(({ info }) => (
          <option key={info?.id} value={info?.id}>
            {info?.title}
          </option>
        ))}
        {ROLES.map((role) => (
          <option key={role} value={`role:${role}`}>
            {ROLE_TITLES[role]}
          </option>
        ))}
      </select>
      {member && (
        <label class="check">
          <input
            type="checkbox"
            checked={head.value}
            onChange={(event) => (head.value = event.currentTarget.checked)}
          />
          Head of the delegation
        </label>
      )}
      <Why reason={reason} />
      <button type="submit" class="small" disabled={command.busy}>
        Move
      </button>
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}

function ReplaceForm({ seat, onChanged }: ItemProps) {
  const command = useCommand();
  const { classes } = useStaff();
  const name = useSignal("");
  const reason = useSignal("");
  const code = useSignal<JoinCode | undefined>(undefined);
  const replace = async (event: Event) => {
    event.preventDefault();
    const request = {
      name: seat.name,
      displayName: name.value.trim(),
      reason: reason.value.trim(),
    };
    const answer = await command.run("replaceSeat", classes.replaceSeat, request);
    if (!answer?.joinCode) return;
    code.value = answer.joinCode;
    onChanged();
  };
  return (
    <form class="row" aria-label={`Replace ${seat.displayName}`} onSubmit={replace}>
      <input
        aria-label="Who takes the seat; the same person if empty"
        placeholder={`New name, or ${seat.displayName} again`}
        maxLength={NAME_LENGTH}
        value={name.value}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <Why reason={reason} />
      <button type="submit" class="small" disabled={command.busy}>
        New code
      </button>
      {code.value && (
        <p role="status">
          The old link is worthless now. New code: <code>{code.value.code}</code>{" "}
          <CopyButton text={linkOf(code.value)} label="the new link" says="Copy link" />
        </p>
      )}
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}

function Why({ reason }: { reason: { value: string } }) {
  return (
    <input
      aria-label="Why, shown to everybody"
      placeholder="Why, shown to everybody"
      maxLength={REASON_LENGTH}
      value={reason.value}
      onInput={(event) => (reason.value = event.currentTarget.value)}
    />
  );
}

function placeOf(view: View, seat: Seat): string {
  return seat.role === Seat_Role.MEMBER ? teamTitle(view, seat.team) : ROLE_TITLES[seat.role];
}
