#include "ui/lesson/markdownview.h"

#include "ui/explain/entries.h"

#include <QImage>
#include <QTextBlock>
#include <QTextCursor>

namespace eleven {

MarkdownView::MarkdownView(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (!nameOf(link).isEmpty()) emit explainWanted({nameOf(link)});
    });
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
}

QVariant nothingLoaded(int type) {
    if (type != QTextDocument::ImageResource) return QByteArray("");
    QImage none(1, 1, QImage::Format_ARGB32);
    none.fill(Qt::transparent);
    return none;
}

QVariant MarkdownView::loadResource(int type, const QUrl&) { return nothingLoaded(type); }

void MarkdownView::showMarkdown(const QString& markdown) {
    m_markdown = markdown;
    write();
}

void MarkdownView::setTheme(const Theme&, const Type& type) {
    m_font = type.body;
    m_code = type.code;
    write();
}

/// Lines stand 1.45 apart; words in backquotes are set in the code font; what has an entry in Explain, in
/// bold or in backquotes, leads to it.
void MarkdownView::write() {
    document()->setDefaultFont(m_font);
    document()->setMarkdown(m_markdown, kMarkdown);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(145, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const bool isCode = fragment.charFormat().fontFixedPitch();
            const bool isBold = fragment.charFormat().fontWeight() > QFont::Normal;
            const GlossaryEntry* entry = isCode || isBold ? entryMeantBy(fragment.text()) : nullptr;
            if (!isCode && entry == nullptr) continue;
            QTextCharFormat code;
            if (isCode) code.setFontFamilies({m_code.family()});
            if (entry != nullptr) {
                code.setAnchor(true);
                code.setAnchorHref(entryUrl(entry->name).toString());
                code.setUnderlineStyle(QTextCharFormat::DotLine);
            }
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(code);
        }
    }
    fitHeight();
}

void MarkdownView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void MarkdownView::fitHeight() {
    document()->setTextWidth(viewport()->width());
    setFixedHeight(qRound(document()->size().height()) + 4);
}

} // namespace eleven
