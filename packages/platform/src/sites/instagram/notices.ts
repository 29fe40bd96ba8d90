/** What the settings pages say after a form: a name in the address stands for fixed words, so that no link can put words here. */
export const notices = {
  saved: { good: true, text: 'Your profile is saved.' },
  'name-too-long': { good: false, text: 'Nothing was saved: a name has at most 64 characters.' },
  'biography-too-long': { good: false, text: 'Nothing was saved: a biography has at most 150 characters.' },
  'website-wrong': {
    good: false,
    text: 'Nothing was saved: write the whole address of your website, beginning with https:// or http://.',
  },
  'unknown-type': { good: false, text: 'Nothing was saved: choose one of the three account types.' },
  'professional-private': {
    good: false,
    text: 'Nothing was saved: Creator and Business accounts cannot be private. Untick Private account, or choose Personal.',
  },
  'password-changed': {
    good: true,
    text: 'Your password is changed. Other browsers are signed out, and apps have to ask for access again.',
  },
  'activity-cleared': { good: true, text: 'Your off-Facebook activity is cleared.' },
  'activity-off': { good: true, text: 'Your activity off Meta technologies is turned off, and cleared.' },
  'activity-on': { good: true, text: 'Your activity off Meta technologies is turned on again.' },
  'app-removed': { good: true, text: 'The app is removed. Its access tokens no longer work.' },
  'deletion-requested': { good: true, text: 'The app is asked to delete what it has of you.' },
  'deletion-impossible': {
    good: false,
    text: 'Nothing was sent: remove the app first. An app that was asked already, or that takes no such requests, is not asked here.',
  },
  'app-gone': { good: false, text: 'Nothing was changed: that app has no access to this account.' },
  'invite-accepted': {
    good: true,
    text: 'You are a tester of this app now, and can authorize it while it is in development.',
  },
  'invite-declined': { good: true, text: 'The invitation is declined.' },
  'tester-left': { good: true, text: 'You are no longer a tester of this app.' },
  'invite-gone': { good: false, text: 'Nothing was changed: there is no such invitation any more.' },
  'checkpoint-passed': { good: true, text: 'You passed the checkpoint. Apps can use your account again.' },
  posted: { good: true, text: 'It is posted.' },
  'media-changed': { good: true, text: 'Your post is changed.' },
  'media-deleted': { good: true, text: 'The post is deleted.' },
  'nobody-to-tag': { good: false, text: 'Nobody was tagged: no account in this world has that username.' },
  'tag-removed': { good: true, text: 'The tag is removed.' },
  'comments-off': { good: false, text: 'Nothing was said: comments on this post are turned off.' },
  'comment-empty': { good: false, text: 'Nothing was said: write something first.' },
  'comment-too-long': { good: false, text: 'Nothing was said: a comment is no longer than a caption may be.' },
  'comment-gone': { good: false, text: 'Nothing was done: that comment is not there any more.' },
  'comment-deleted': { good: true, text: 'The comment is deleted.' },
  'message-wrong': { good: false, text: 'Nothing was sent: a message has a text of at most 1,000 characters.' },
  'message-blocked': {
    good: false,
    text: 'Nothing was sent: one of you blocked the other.',
  },
  'message-gone': { good: false, text: 'Nothing was sent: the message that you answered is not there any more.' },
  'message-unsent': { good: true, text: 'The message is unsent.' },
  'tap-gone': { good: false, text: 'Nothing was sent: that button is not there any more.' },
  'edit-wrong': { good: false, text: 'Nothing was changed: a message has a text of at most 1,000 characters.' },
  'edit-late': {
    good: false,
    text: 'Nothing was changed: a text can be edited five times, within 15 minutes after it was sent.',
  },
  'conversation-hidden': { good: true, text: 'The conversation is among the hidden ones.' },
  'nobody-to-write': { good: false, text: 'Nothing was sent: no account in this world has that username.' },
  'follow-private': {
    good: false,
    text: 'This account is private. Darkroom has no follow requests: a world file says who follows it.',
  },
} as const

/** Something to say after a form. */
export type NoticeName = keyof typeof notices
