import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Text by scenario authors and control. Raw HTML in it is shown as text, never run. */
export function Markdown({ text }: { text: string }) {
  const html = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let shown = true;
    void toHtml(text).then((rendered) => {
      if (shown) html.value = rendered;
    });
    return () => {
      shown = false;
    };
  }, [text]);
  return html.value === undefined ? (
    <div class="prose prose-plain">{text}</div>
  ) : (
    <div class="prose" dangerouslySetInnerHTML={{ __html: html.value }} />
  );
}

/** micromark escapes HTML and drops unsafe links unless told otherwise; it is not told. */
async function toHtml(text: string): Promise<string> {
  const [{ micromark }, { gfmTable, gfmTableHtml }] = await Promise.all([
    import("micromark"),
    import("micromark-extension-gfm-table"),
  ]);
  return lowered(micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }));
}

/** Puts a text's headings below those of the page's part that it stands in. */
function lowered(html: string): string {
  return html.replaceAll(
    /<(\/?)h([1-4])>/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) + 2}>`,
  );
}
