/** Shown when the address names a seat whose token this browser doesn't keep. */
export function NoSeatPage() {
  return (
    <main class="plain-page">
      <h1>This browser does not hold that seat</h1>
      <p>
        Seats are kept in the browser they were taken in. Open the link you were given again, or ask
        the facilitator for a new one.
      </p>
      <p>
        <a href="/">To the front page</a>
      </p>
    </main>
  );
}
