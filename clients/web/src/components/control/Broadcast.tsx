import { Message_Kind } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

const TEXT_LENGTH = 2000;

/** A facilitator's word to all, shown at the head of every page. */
export function Broadcast() {
  const game = useGame();
  const command = useCommand();
  const text = game.drafts.of("broadcast", "");
  const send = async (event: Event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    const request = { text: text.value.trim(), kind: Message_Kind.BROADCAST };
    const answer = await command.run("broadcast", game.api.play.sendMessage, request);
    if (!answer?.message) return;
    absorb(game, { case: "message", value: answer.message });
    text.value = "";
  };
  return (
    <form class="card broadcast" onSubmit={send}>
      <label for="broadcast">Tell everybody</label>
      <div class="row">
        <input
          id="broadcast"
          maxLength={TEXT_LENGTH}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <button type="submit" disabled={command.busy || !text.value.trim()}>
          Broadcast
        </button>
      </div>
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}
