import type { AccountEntry, LocationEntry } from '../file.ts'
import { sampleMedia } from './sample-media.ts'

/** Where media of the sample world were taken. */
export const sampleLocations: readonly LocationEntry[] = [
  { id: '106078429431815', name: 'Ana Bakes, Mill Lane', latitude: 51.4545, longitude: -2.5879 },
  { id: '108215739462107', name: 'Old Dairy Studio', latitude: 51.4612, longitude: -2.5983 },
  { id: '112604882157043', name: 'Brenner', latitude: 47.0044, longitude: 11.5061 },
]

/** The accounts of the sample world, without their password. */
export const sampleAccounts: readonly AccountEntry[] = [
  {
    id: '17841405793187218',
    username: 'jayposiris',
    name: 'Jay Posiris',
    type: 'PERSONAL',
    followersCount: 214,
    followsCount: 188,
    follows: ['ana.bakes', 'mira.prints', 'lee.wanders', 'quiet.quinn'],
    media: sampleMedia.jayposiris,
  },
  {
    username: 'ana.bakes',
    name: 'Ana Bakes',
    type: 'BUSINESS',
    biography: 'Bread and buns, Tuesday to Saturday, until they are gone.',
    website: 'https://anabakes.example/',
    followersCount: 4821,
    followsCount: 305,
    follows: ['mira.prints', 'jayposiris'],
    media: sampleMedia['ana.bakes'],
  },
  {
    username: 'lee.wanders',
    name: 'Lee Wanders',
    type: 'MEDIA_CREATOR',
    biography: 'By train and ferry, mostly.',
    followersCount: 12_670,
    followsCount: 940,
    follows: ['ana.bakes', 'mira.prints', 'jayposiris'],
    media: sampleMedia['lee.wanders'],
  },
  {
    username: 'quiet.quinn',
    name: 'Quinn',
    type: 'PERSONAL',
    private: true,
    followersCount: 31,
    followsCount: 57,
    follows: ['jayposiris', 'lee.wanders'],
    media: sampleMedia['quiet.quinn'],
  },
  {
    id: '17841408261739405',
    username: 'mira.prints',
    name: 'Mira Prints',
    type: 'BUSINESS',
    biography: 'Silver gelatin, small editions. Studio open on Fridays.',
    website: 'https://miraprints.example/',
    followersCount: 2398,
    followsCount: 411,
    follows: ['ana.bakes', 'lee.wanders', 'jayposiris'],
    media: sampleMedia['mira.prints'],
  },
]
