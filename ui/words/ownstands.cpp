#include "ui/words/ownstands.h"

#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/spokenlanguage.h"

#include <algorithm>

namespace eleven {

QString OwnStands::text(const Lesson& lesson, const Endpoints& endpoints) {
    std::vector<EndpointId> servers = endpoints.ids();
    std::erase_if(servers, [](EndpointId who) { return who.host != Side::Server; });
    const auto view = [&endpoints](EndpointId who) -> const EndpointView& { return endpoints.of(who); };
    const bool hasCalled = std::any_of(servers.begin(), servers.end(), [&view](EndpointId who) {
        return view(who).call || view(who).stands || view(who).returned || view(who).exit;
    });
    if (!hasCalled)
        return tr("The server called no TCP socket. Others, as those of UDP, are not held and not shown.");
    if (lesson.programs.count({Side::Client, 0}) != 0) return {};
    const auto waits = std::find_if(servers.begin(), servers.end(),
                                    [&view](EndpointId who) { return view(who).blocked && view(who).call; });
    if (waits == servers.end()) return {};
    const CallEvent& call = *view(*waits).call;
    const QString name = QString::fromStdString(call.name()) + QStringLiteral("()");
    return CoreWords::named(
               tr("There is no client, and the %1 waits in %2. With “edit…” one can begin on the "
                  "other host; this one is called “server” there."),
               *waits)
        .arg(withPlace(name, placeText(call)));
}

QString OwnStands::noClient() {
    return tr("There is no client. With “edit…” one can begin here; the other host is called “server”.");
}

} // namespace eleven
