"""Makes calls one after another and tells of those that fail."""

import time

count = 0


def call(name, work):
    """The result of work; None, and a line that says so, when it fails or answers False."""
    global count
    count += 1
    try:
        result = work()
    except Exception as error:
        print('FAILED', name, repr(error)[:300].replace('\n', ' '))
        return None
    if result is False:
        print('FALSE', name)
    return result


def settle():
    """Waits until resources have passed states such as pending."""
    time.sleep(1)
