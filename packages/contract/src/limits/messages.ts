import { type Evidence, reported, unsure } from '../evidence.ts'

const ilMessagingApiPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/messaging-api',
}

/** How much a message can hold. */
export const messageLimits = {
  msgText: {
    value: 2000,
    unit: 'characters',
    of: 'message text',
    logins: ['instagram', 'facebook'],
    evidence: reported,
  },
  msgTyped: {
    value: 1000,
    unit: 'characters',
    of: 'message text that a person types',
    logins: ['instagram', 'facebook'],
    evidence: unsure,
  },
  msgImage: {
    value: 8,
    unit: 'MB',
    of: 'message image png/jpeg (gif)',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  msgAv: {
    value: 25,
    unit: 'MB',
    of: 'message audio (aac m4a wav mp4) / video (mp4 ogg avi mov webm) / pdf',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  msgQuickReplies: {
    value: 13,
    unit: 'items, title <=20 characters',
    of: 'quick replies',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  msgPictures: {
    value: 10,
    unit: 'pictures',
    of: 'one message',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  msgElements: {
    value: 10,
    unit: 'elements',
    of: 'generic template',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
  msgTemplate: {
    value: '10 elements, 3 buttons each, title/subtitle 80 characters; button template text 640',
    unit: 'size',
    of: 'generic template',
    logins: ['instagram', 'facebook'],
    evidence: ilMessagingApiPage,
  },
} as const
