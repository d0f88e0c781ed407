/** What belongs to a meeting: its page, its slides, the files of its report. */
const MEETING = /^\/sitzungen\/([^/.]+)(?:\/|$)/;
/** What tells of all reports: the start page and the data. */
const LAST = /^\/(?:daten(?:\/.*)?)?$/;

/**
 * The order in which pages are drawn. The files of reports are made by workers, a few ahead of their turn: what belongs to a
 * meeting comes together, so that its report is composed once, and all other pages are spread between the meetings, so
 * that neither waits for the other. What tells of all reports comes last.
 */
export function drawingOrder<P extends { pathname: string }>(paths: readonly P[]): P[] {
  const last = paths.filter(({ pathname }) => LAST.test(pathname));
  const others = paths.filter(({ pathname }) => !LAST.test(pathname) && !MEETING.test(pathname));
  const byMeeting = Map.groupBy(paths, ({ pathname }) => MEETING.exec(pathname)?.[1]);
  byMeeting.delete(undefined);
  const share = others.length / byMeeting.size;
  const between = [...byMeeting.values()].flatMap((own, index) => [
    ...others.slice(Math.round(index * share), Math.round((index + 1) * share)),
    ...own,
  ]);
  return [...(byMeeting.size > 0 ? between : others), ...last];
}
