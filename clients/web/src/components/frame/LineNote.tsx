import { useGame } from "../../state/context.js";

/** Says when the page is not in touch with the server. */
export function LineNote() {
  const line = useGame().line.value;
  const text = {
    open: "",
    opening: "",
    lost: "Reconnecting… What you write is kept.",
    refused: line.state === "refused" ? line.refusal.message : "",
  }[line.state];
  return (
    <div class="line-place" role="status">
      {text && (
        <p class="line-note">
          {text} {line.state === "refused" && <a href="/">To the front page</a>}
        </p>
      )}
    </div>
  );
}
