import type { AccountEntry } from '../file.ts'

/** The accounts of the sample world, without their password. */
export const sampleAccounts: readonly AccountEntry[] = [
  {
    id: '17841405793187218',
    username: 'jayposiris',
    name: 'Jay Posiris',
    type: 'PERSONAL',
    followersCount: 214,
    followsCount: 188,
    pictures: ['Heron at the weir', 'Fog over the allotments', 'First print of the year'],
  },
  {
    username: 'ana.bakes',
    name: 'Ana Bakes',
    type: 'BUSINESS',
    biography: 'Bread and buns, Tuesday to Saturday, until they are gone.',
    website: 'https://anabakes.example/',
    followersCount: 4821,
    followsCount: 305,
    pictures: ['Rye, 4 a.m.', 'Cardamom knots', 'Sold out again', 'The new oven', 'Sourdough, day three'],
  },
  {
    username: 'lee.wanders',
    name: 'Lee Wanders',
    type: 'MEDIA_CREATOR',
    biography: 'By train and ferry, mostly.',
    followersCount: 12_670,
    followsCount: 940,
    pictures: ['Night train', 'Ferry to nowhere', 'Border at noon', 'Lighthouse keeper'],
  },
  {
    username: 'quiet.quinn',
    name: 'Quinn',
    type: 'PERSONAL',
    private: true,
    followersCount: 31,
    followsCount: 57,
    pictures: ['Just for friends'],
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
    pictures: ['Contact sheet', 'Washing the fibre prints', 'Edition of nine', 'Safelight on'],
  },
]
