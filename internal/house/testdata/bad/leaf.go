// gdpr/notice/leaf.go: gdpr/notice may import of this module

package notice

import _ "github.com/careprivacy/ukgdpr/gdpr/sarif"
