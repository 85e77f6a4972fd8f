/** Attributes that Taro's weapp template leaves out: without them no label or role reaches a screen reader. */
const label = { 'aria-label': '' };

exports.added = {
  View: {
    ...label,
    'aria-role': '',
    'aria-hidden': '',
    'aria-pressed': '',
    'aria-expanded': '',
    'aria-disabled': '',
    'aria-valuenow': '',
    'aria-valuemin': '',
    'aria-valuemax': '',
  },
  Image: label,
  Input: label,
  Textarea: label,
  Switch: label,
};

/**
 * Of these components nothing else is set by a screen (a test holds it against the source). A touch that
 * moves is caught below a sheet.
 */
exports.kept = {
  View: ['hover-class', 'bindTouchMove', ...Object.keys(exports.added.View)],
  Text: [],
  ScrollView: ['scroll-x', 'scroll-y', 'enhanced', 'show-scrollbar'],
  Image: ['src', 'mode', ...Object.keys(label)],
};

/** Leaves of these components what is kept; `components` are Taro's own. */
exports.leaveKept = (components) => {
  for (const [name, kept] of Object.entries(exports.kept))
    for (const one of Object.keys(components[name]))
      if (!kept.includes(one)) delete components[name][one];
};
