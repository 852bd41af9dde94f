import { type Seat, Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { teamTitle } from "../../state/lookup.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

interface Props {
  view: View;
  seats: readonly Seat[];
  onChanged: () => void;
}

/** Who sits where, and a way to take a seat back. */
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

function SeatItem({ view, seat, onChanged }: { view: View; seat: Seat; onChanged: () => void }) {
  const { sessions } = useGame().api;
  const command = useCommand();
  const revoke = async () => {
    const request = { name: seat.name, reason: "Seat taken back by the facilitator" };
    if (await command.run("revokeSeat", sessions.revokeSeat, request)) onChanged();
  };
  return (
    <li>
      <span>
        {seat.displayName} <span class="faint">{placeOf(view, seat)}</span>
      </span>
      {seat.name !== view.seat?.name && (
        <ConfirmButton
          label="Revoke"
          question={`Take the seat from ${seat.displayName}? Their link stops working.`}
          confirm="Revoke the seat"
          small
          busy={command.busy}
          onConfirm={revoke}
        />
      )}
      <RefusalNote refusal={command.refusal} />
    </li>
  );
}

function placeOf(view: View, seat: Seat): string {
  if (seat.role === Seat_Role.OWNER) return "facilitator";
  return seat.role === Seat_Role.OBSERVER ? "observer" : teamTitle(view, seat.team);
}
