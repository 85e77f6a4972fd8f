import { packageNames, pagesIn, pathOf } from './data/pages';

export default defineAppConfig({
  pages: pagesIn('main'),
  subPackages: packageNames
    .filter((name) => name !== 'main')
    .map((name) => ({ root: `packages/${name}`, pages: pagesIn(name) })),
  // What is one tap away from a page is fetched while it is read.
  preloadRule: {
    [pathOf('today')]: { network: 'all', packages: ['packages/staff', 'packages/branch'] },
    [pathOf('points')]: { network: 'all', packages: ['packages/member'] },
  },
  window: {
    navigationBarTitleText: '两新党建',
    navigationBarBackgroundColor: '#C8102E',
    navigationBarTextStyle: 'white',
    // Said aloud for h5, whose bar is hidden otherwise.
    navigationStyle: 'default',
    backgroundColor: '#F6F6F6',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#595959',
    selectedColor: '#C8102E',
    backgroundColor: '#FFFFFF',
    borderStyle: 'black',
    list: [
      {
        pagePath: pathOf('today'),
        text: '今日',
        iconPath: 'assets/tab/today.png',
        selectedIconPath: 'assets/tab/today-on.png',
      },
      {
        pagePath: pathOf('units'),
        text: '台账',
        iconPath: 'assets/tab/ledger.png',
        selectedIconPath: 'assets/tab/ledger-on.png',
      },
      {
        pagePath: pathOf('points'),
        text: '积分',
        iconPath: 'assets/tab/points.png',
        selectedIconPath: 'assets/tab/points-on.png',
      },
      {
        pagePath: pathOf('me'),
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  // On h5 a page that slides away is still there: going back at once lost the page below it.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: false,
  // On a computer the window may be made larger, on an iPad it turns: the pages take what breadth there is.
  resizable: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
