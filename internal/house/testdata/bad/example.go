// gdpr/notice/five_test.go: nothing is built on them

package notice

import _ "github.com/careprivacy/ukgdpr/examples/noticecheck"
