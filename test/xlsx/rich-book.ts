import { bookOf, MAIN, OFFICE, partsOf, zipOf } from './support';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** A workbook with what offices put into tables and what other writers of .xlsx lose. */
export function richBook(): Uint8Array {
  const base = {
    formats: ['0.00', 9],
    strings: [
      '<t>指标</t>',
      '<r><rPr><b/><color rgb="FFFF0000"/></rPr><t>必填</t></r><r><t>项</t></r>',
      '<t xml:space="preserve"> 义诊 </t>',
    ],
    before: `<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="18.5" customWidth="1"/><col min="6" max="6" width="9" style="2"/></cols>`,
    rows:
      '<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
      '<!-- 手工 --><row r="2" spans="1:4"><c r="A2"><v>10</v></c><c r="B2" s="1"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>20</v></c><c r="C2" s="2"><v>0.95</v></c></row>' +
      '<row r="3" spans="1:4"><c r="A3"><v>30</v></c><c r="B3" s="1"><f t="shared" si="0"/><v>60</v></c><c r="D3" t="b"><v>1</v></c></row>' +
      '<row r="4" spans="1:4" s="2" customFormat="1"><c r="A4"><v>40</v></c><c r="B4" s="1"><f t="shared" si="0"/><v>80</v></c></row>' +
      '<row r="6"><c r="A6"><f t="array" ref="A6:B6">A2:B2*1</f><v>10</v></c><c r="B6"><v>20</v></c></row>',
    after:
      '<sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="C3:C4"/></mergeCells>' +
      '<conditionalFormatting sqref="A2:A4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="' +
      `${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
      `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  };
  const parts = partsOf(base);
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rels = (links: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
  return zipOf({
    ...parts,
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '<Override',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override',
    ),
    'xl/styles.xml': parts['xl/styles.xml']!.replace(
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><alignment horizontal="center"/><protection locked="0"/></xf>',
    ),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$D$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Rel',
      `${link('rId9', 'calcChain', 'calcChain.xml')}</Rel`,
    ),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B2" i="1"/><c r="B3"/><c r="B4"/><c r="A6"/></calcChain>`,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      link('rId1', 'drawing', '../drawings/drawing1.xml') +
        link('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
        link('rId3', 'printerSettings', '../printerSettings/printerSettings1.bin') +
        link('rId4', 'comments', '../comments1.xml'),
    ),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>审核</author></authors><commentList><comment ref="A2" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 300 }, (_, i) => i & 255),
    'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"> 保留 </b:Sources>',
  });
}

/** The same rows where names carry a prefix and everything stands without references. */
export function prefixedBook(): Uint8Array {
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="5"/><x:row><x:c r="B6"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  return bookOf({ parts: { 'xl/worksheets/sheet1.xml': xml } });
}
