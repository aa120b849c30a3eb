#include "ui/explain/entries.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace eleven {

namespace {

const QString kScheme = QStringLiteral("explain");

Glossary readAll() {
    Glossary glossary;
    for (const char* language : {"en", "zh_CN"}) {
        for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
            const std::string name = std::string(kEntryFiles[kind]) + "." + language + ".md";
            QFile file(QStringLiteral(":/explain/") + QString::fromStdString(name));
            if (!file.open(QIODevice::ReadOnly)) qFatal("%s is missing", name.c_str());
            const auto error =
                glossary.read(static_cast<EntryKind>(kind), language, name, file.readAll().toStdString());
            if (error) qFatal("%s", error->message().c_str()); // a test has read them all
        }
    }
    return glossary;
}

} // namespace

const Glossary& entries() {
    static const Glossary glossary = readAll();
    return glossary;
}

const GlossaryEntry* entryNamed(const QString& name) { return entries().find(name.toStdString()); }

const GlossaryEntry* entryMeantBy(const QString& text) {
    if (const GlossaryEntry* entry = entryNamed(text)) return entry;
    const qsizetype open = text.indexOf(u'(');
    const bool isCall = open > 0 && text.endsWith(u')');
    return isCall ? entryNamed(text.left(open) + QStringLiteral("()")) : nullptr;
}

QStringList entriesIn(const QString& line) {
    static const QRegularExpression pattern(QStringLiteral("\\b[A-Za-z_][A-Za-z0-9_]*\\b\\(?"));
    QStringList names;
    for (auto found = pattern.globalMatch(line); found.hasNext();) {
        QString name = found.next().captured();
        if (name.endsWith(u'(')) name += u')';
        if (entryNamed(name) != nullptr && !names.contains(name)) names << name;
    }
    return names;
}

QUrl entryUrl(const std::string& name) {
    QUrl url;
    url.setScheme(kScheme);
    url.setPath(QString::fromStdString(name));
    return url;
}

QString nameOf(const QUrl& link) { return link.scheme() == kScheme ? link.path() : QString(); }

QString linkHtml(const QUrl& url, const QString& text, const Theme& theme) {
    return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>")
        .arg(QString::fromLatin1(url.toEncoded()), theme.accent.name(), text.toHtmlEscaped());
}

QString withLinks(const std::string& text, const GlossaryEntry& entry, const Theme& theme, const Type& type) {
    const QStringList parts = QString::fromStdString(text).split(u'`');
    QString html;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString& part = parts[i];
        if (i % 2 == 0) {
            html += part.toHtmlEscaped();
            continue;
        }
        const GlossaryEntry* other = entryMeantBy(part);
        const bool isLink = other != nullptr && other->name != entry.name;
        html += QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
                    .arg(type.code.family(),
                         isLink ? linkHtml(entryUrl(other->name), part, theme) : part.toHtmlEscaped());
    }
    return html;
}

} // namespace eleven
