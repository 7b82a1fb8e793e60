// The npm package's main entry: classes, events and types. Importing it registers nothing.
export { CampaignCountdown } from '../elements/campaign-countdown/campaign-countdown.js';
export { PromiseCard } from '../elements/promise-card/promise-card.js';
export { PromiseList } from '../elements/promise-list/promise-list.js';
export { ReflexReminder } from '../elements/reflex-reminder/reflex-reminder.js';
export { prepareLanguage } from '../locale/interface-language.js';
export { CampaignPhaseEvent, FeedErrorEvent, FeedLoadEvent, PromiseSelectEvent } from '../ui/events.js';
export { version } from '../version.js';
export type { FeedErrorCode } from '../feed/load.js';
export type { CitizenPromise, FollowUp, PromiseFeed } from '../feed/model.js';
export type { Problem } from '../feed/checks.js';
export type { FeedDocument } from '../feed/schema.js';
