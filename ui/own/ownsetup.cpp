#include "ui/own/ownsetup.h"

#include <QSettings>

namespace eleven {

namespace {

const QString kOwnKey = QStringLiteral("own/recent");

} // namespace

QList<OwnSetup> recentOwn() {
    QSettings settings;
    QList<OwnSetup> all;
    const int count = qMin(settings.beginReadArray(kOwnKey), kMostOwnSetups);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto text = [&settings](const char* key) {
            return settings.value(QLatin1String(key)).toString();
        };
        OwnSetup setup{text("server"), text("client"), text("directory"), StopAt::Calls};
        setup.stopAt = stopAtNamed(text("stopAt").toStdString()).value_or(StopAt::Calls);
        if (!setup.server.isEmpty()) all << setup;
    }
    settings.endArray();
    return all;
}

void addRecentOwn(const OwnSetup& setup) {
    QList<OwnSetup> all = recentOwn();
    all.removeIf([&setup](const OwnSetup& other) { return other.isSameRun(setup); });
    all.prepend(setup);
    all = all.mid(0, kMostOwnSetups);
    QSettings settings;
    settings.remove(kOwnKey);
    settings.beginWriteArray(kOwnKey, static_cast<int>(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        settings.setArrayIndex(i);
        const auto keep = [&settings](const char* key, const QString& text) {
            settings.setValue(QLatin1String(key), text);
        };
        keep("server", all[i].server);
        keep("client", all[i].client);
        keep("directory", all[i].directory);
        const std::vector<std::string> names = stopAtNames();
        keep("stopAt",
             QString::fromStdString(names[qMin(static_cast<std::size_t>(all[i].stopAt), names.size() - 1)]));
    }
    settings.endArray();
}

void forgetRecentOwn() { QSettings().remove(kOwnKey); }

std::optional<OwnSetup> ownSetupOf(const Lesson& lesson, StopAt stopAt) {
    const auto server = lesson.programs.find({Side::Server, 0});
    const auto client = lesson.programs.find({Side::Client, 0});
    const bool hasClient = client != lesson.programs.end();
    const std::size_t known = hasClient ? 2 : 1;
    if (!lesson.isOwnRun() || server == lesson.programs.end() || lesson.programs.size() != known)
        return std::nullopt;
    if (!server->second->isOwn() || (hasClient && !client->second->isOwn())) return std::nullopt;
    const auto text = [](const Program& program) { return QString::fromStdString(program.text()); };
    return OwnSetup{text(*server->second), hasClient ? text(*client->second) : QString(),
                    QString::fromStdString(server->second->directory()),
                    stopAt == StopAt::Connection ? StopAt::Calls : stopAt};
}

} // namespace eleven
