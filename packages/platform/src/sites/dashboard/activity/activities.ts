/** What is noted of a developer's doings, with the words of the activity log. */
export const activities = {
  'app.create': 'Created the app',
  'app.delete': 'Deleted the app',
  'app.basic.save': 'Changed the basic settings',
  'app.advanced.save': 'Changed the advanced settings',
  'app.website.add': 'Added the platform Website',
  'app.website.remove': 'Removed the platform Website',
  'app.mode': 'Switched the mode',
  'app.version.save': 'Changed the API version of calls without one',
  'app.clientToken.show': 'Looked at the client token',
  'app.clientToken.reset': 'Reset the client token',
  'app.secret.show': 'Looked at the app secret',
  'app.secret.reset': 'Reset the app secret',
  'app.secret.revoke': 'Reset the app secret and ended every token',
  'app.business.verify': 'Changed business verification',
  'product.add': 'Added a product',
  'product.save': 'Changed the settings of a login',
  'product.secret.show': 'Looked at the Instagram app secret',
  'product.secret.reset': 'Reset the Instagram app secret',
  'product.token': 'Generated an access token',
  'configuration.create': 'Created a configuration',
  'configuration.delete': 'Deleted a configuration',
  'review.grant': 'Was granted Advanced Access',
  'review.withdraw': 'Gave up Advanced Access',
  'role.give': 'Gave a role',
  'role.remove': 'Removed a role',
  'tester.invite': 'Invited an Instagram Tester',
  'tester.remove': 'Removed an Instagram Tester',
  'callback.again': 'Had a callback sent again',
} as const

/** Something a developer did. */
export type Activity = keyof typeof activities
