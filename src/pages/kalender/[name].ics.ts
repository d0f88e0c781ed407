import type { APIRoute } from 'astro';
import { type Calendar, calendarsOf, calendarText } from '../../exports/calendar.ts';
import { currentSite } from '../../site.ts';
import { SITE_ADDRESS } from '../../views/url.ts';

/** Calendars to subscribe to. */
export function getStaticPaths() {
  return calendarsOf(currentSite().plan).map((calendar) => ({
    params: { name: calendar.route.replace(/^.*\/|\.ics$/g, '') },
    props: { calendar },
  }));
}

export const GET: APIRoute<{ calendar: Calendar }> = ({ props }) => {
  const { plan, asOf } = currentSite();
  return new Response(calendarText(plan, asOf, SITE_ADDRESS, props.calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
