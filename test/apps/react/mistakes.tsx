// What the types let pass, and what they must refuse: TypeScript fails on an expected error that does not come.
import 'medborgarloften/react';
import type { CitizenPromise, FeedErrorCode, PromiseList } from 'medborgarloften';
import { createRef } from 'react';

const list = createRef<PromiseList>();

export const right = [
  <promise-list
    ref={list}
    groupBy="party"
    limit={3}
    heading-level="3"
    className="wide"
    aria-label="Löften"
  />,
  <promise-list group-by="party" page-url="https://example.se/" hidden onClick={({ detail }) => detail} />,
  <promise-card promiseId="synlig-polis" feed={{}} style={{ '--mbl-accent': '#7a1f5c' }} />,
  <campaign-countdown
    campaign="autumn"
    precision="hour"
    oncampaign-phase={({ phase }) => phase === 'ended'}
  />,
  <reflex-reminder latitude={63.8} day-start="07:30" display="signage" />,
  <promise-list
    onmedborgarloften-error={({ code, currentTarget }) => [
      code satisfies FeedErrorCode,
      currentTarget.reveal('a'),
    ]}
    onpromise-select={({ promise }) => promise satisfies CitizenPromise}
  />,
];

export const wrong = [
  // @ts-expect-error a name that is misspelt
  <promise-list layuot="list" />,
  // @ts-expect-error a value that is misspelt
  <promise-list layout="lits" />,
  // @ts-expect-error a value that is misspelt, of an attribute
  <promise-list group-by="partys" />,
  // @ts-expect-error a text for a number
  <promise-list limit="three" />,
  // @ts-expect-error a text for a number, of an attribute
  <promise-list heading-level="two" />,
  // @ts-expect-error a custom property that is misspelt
  <promise-list style={{ '--mbl-acent': '#7a1f5c' }} />,
  // @ts-expect-error a property of another element
  <promise-card campaign="autumn" />,
  // @ts-expect-error an element that is misspelt
  <promise-lists />,
  // @ts-expect-error an event that the element does not send
  <promise-list oncampaign={() => undefined} />,
  // @ts-expect-error what an event does not carry
  <promise-list onpromise-select={({ detail }) => detail} />,
  // @ts-expect-error a phase that there is not
  <campaign-countdown oncampaign-phase={({ phase }) => phase === 'over'} />,
];
