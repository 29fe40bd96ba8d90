import { type Evidence, listed } from '../evidence.ts'
import { byFacebook } from './needs.ts'
import type { OperationTable } from './operation.ts'

const conversationControlPage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/conversation-routing/apis',
}

/** Which of several apps answers a conversation. */
export const threadControlOperations = {
  'POST Page/pass_thread_control': {
    returns: 'success',
    parameters: {
      recipient: { type: { record: { id: 'string' } }, required: true, evidence: listed },
      target_app_id: { type: 'string', evidence: listed },
      metadata: { type: 'string', evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    evidence: conversationControlPage,
  },
  'POST Page/take_thread_control': {
    returns: 'success',
    parameters: {
      recipient: { type: { record: { id: 'string' } }, required: true, evidence: listed },
      metadata: { type: 'string', evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    errors: ['messageNotThreadOwner'],
    evidence: conversationControlPage,
  },
  'POST Page/request_thread_control': {
    returns: 'success',
    parameters: {
      recipient: { type: { record: { id: 'string' } }, required: true, evidence: listed },
      metadata: { type: 'string', evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    evidence: conversationControlPage,
  },
  'POST Page/release_thread_control': {
    returns: 'success',
    parameters: {
      recipient: { type: { record: { id: 'string' } }, required: true, evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    evidence: conversationControlPage,
  },
  'POST Page/extend_thread_control': {
    returns: 'success',
    parameters: {
      recipient: { type: { record: { id: 'string' } }, required: true, evidence: listed },
      duration: { type: 'integer', most: 604_800, evidence: conversationControlPage },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    repeatable: true,
    limits: ['threadExtend'],
    evidence: conversationControlPage,
  },
  'GET Page/thread_owner': {
    returns: { list: 'any' },
    parameters: {
      recipient: { type: 'string', required: true, evidence: listed },
    },
    logins: {
      facebook: byFacebook.messages,
    },
    limits: ['threadIdle'],
    evidence: conversationControlPage,
  },
} as const satisfies OperationTable
