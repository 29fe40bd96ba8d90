/** Where App Review is rehearsed, below the console's origin. */
export const reviewPath = '/console/review/'
