export default defineAppConfig({
  pages: [
    'pages/today/index',
    'pages/ledger/index',
    'pages/points/index',
    'pages/me/index',
    'pages/unit/index',
    'pages/contact/index',
    'pages/bind/index',
    'pages/outbox/index',
    'pages/privacy/index',
    'pages/suggestion/index',
  ],
  subPackages: [
    { root: 'work', pages: ['leave/index', 'handover/index', 'ledger/index', 'log/index'] },
    {
      root: 'supervisor',
      pages: [
        'roster/index',
        'people/index',
        'waiting/index',
        'handover/index',
        'coverage/index',
        'reports/index',
        'report/index',
      ],
    },
    {
      root: 'branch',
      pages: [
        'days/index',
        'plan/index',
        'day/index',
        'code/index',
        'minutes/index',
        'paper/index',
        'year/index',
      ],
    },
    {
      root: 'points',
      pages: [
        'subject/index',
        'entries/index',
        'indicators/index',
        'claim/index',
        'claims/index',
        'members/index',
        'card/index',
        'review/index',
        'disputes/index',
        'ratings/index',
        'rating/index',
      ],
    },
  ],
  // The supervisor's list is one tap from 今日.
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['work', 'supervisor', 'branch'] },
    'pages/points/index': { network: 'all', packages: ['points'] },
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
        pagePath: 'pages/today/index',
        text: '今日',
        iconPath: 'assets/tab/today.png',
        selectedIconPath: 'assets/tab/today-on.png',
      },
      {
        pagePath: 'pages/ledger/index',
        text: '台账',
        iconPath: 'assets/tab/ledger.png',
        selectedIconPath: 'assets/tab/ledger-on.png',
      },
      {
        pagePath: 'pages/points/index',
        text: '积分',
        iconPath: 'assets/tab/points.png',
        selectedIconPath: 'assets/tab/points-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  // On h5 a page that slides away is still there: going back at once lost the page below it.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
