// The elements that this version has.
import { CampaignCountdown } from '../elements/campaign-countdown/campaign-countdown.js';
import { PromiseCard } from '../elements/promise-card/promise-card.js';
import { PromiseList } from '../elements/promise-list/promise-list.js';
import { ReflexReminder } from '../elements/reflex-reminder/reflex-reminder.js';

export const elements = [PromiseList, PromiseCard, CampaignCountdown, ReflexReminder];
